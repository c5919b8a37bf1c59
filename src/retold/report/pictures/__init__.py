"""Pictures as plain geometry: what a template draws as inline SVG, with attributes only."""
