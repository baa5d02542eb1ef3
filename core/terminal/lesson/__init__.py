"""What `python main.py lesson ...` does, a file a subcommand; command.py goes to one of them."""
