//! A second opinion beside the first: the result file and its verification.
