"""What a user can do, one short function each. All of them end in `Gate.apply`."""
