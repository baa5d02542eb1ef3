"""What the program says, collected from its source, and the files of its translators."""
