"""The hidden state in words: what its cells show at a moment. Begin with wording."""
