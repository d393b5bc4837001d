//! The page (Leptos).
