"""What single languages and scripts do to names on their way into our letters, one module each."""
