//! The other shapes: the headless module.
