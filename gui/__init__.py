"""The window: draws what is under the session's playhead. Never imports torch."""
