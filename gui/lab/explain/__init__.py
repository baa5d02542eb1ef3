"""The step under the playhead in words and numbers."""
