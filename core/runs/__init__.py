"""What has been trained and is remembered: runs, series, studies. No torch, no Qt."""
