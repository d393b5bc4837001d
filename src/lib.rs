//! Ziping (自评): fill in, score, explain and check a Chinese budget-performance self-evaluation.
