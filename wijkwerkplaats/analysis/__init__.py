"""What follows from the data: pure functions over the aggregates, one file for each subject."""
