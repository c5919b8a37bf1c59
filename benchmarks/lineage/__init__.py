"""Planted family trees: invented accounts of which it is known who had which words from whom."""
