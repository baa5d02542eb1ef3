"""What happened inside one epoch, operation by operation, and its arithmetic. numpy alone."""
