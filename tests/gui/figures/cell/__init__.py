"""The opened cell as a bare widget."""
