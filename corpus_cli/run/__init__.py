"""The use cases: plan -> engine -> store -> sink -> report. Nothing here prints; findings go to the report."""
