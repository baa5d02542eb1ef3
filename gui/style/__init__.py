"""How everything looks: colours, icons, cards, axes."""
