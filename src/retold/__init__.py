"""Retold compares several outlets' accounts of one event."""
