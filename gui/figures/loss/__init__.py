"""What stands in and above the plot of a run's losses, from records."""
