"""The texts of posts: converted, on all cores where there are many, and kept for the next build."""
