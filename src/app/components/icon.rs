//! Drawings of 16 px in the text's colour, and the mark.

use leptos::prelude::*;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Undo,
    Redo,
    Right,
    Down,
    Up,
    Plus,
    Close,
    Check,
    Trash,
    Copy,
    Save,
    Open,
    Print,
    Doc,
    Warn,
    Info,
    Lock,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Undo => "M5.5 3 2.5 6l3 3M3 6h6.5a4 4 0 0 1 0 8H6",
            Self::Redo => "m10.5 3 3 3-3 3M13 6H6.5a4 4 0 0 0 0 8H10",
            Self::Right => "m6 3.5 4.5 4.5L6 12.5",
            Self::Down => "m3.5 6 4.5 4.5L12.5 6",
            Self::Up => "m3.5 10 4.5-4.5 4.5 4.5",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Close => "m3.5 3.5 9 9m0-9-9 9",
            Self::Check => "m3 8.5 3.5 3.5L13 4.5",
            Self::Trash => "M2.5 4.5h11M6 4V2.5h4V4m-6 .5.6 9h6.8l.6-9M6.75 7v4m2.5-4v4",
            Self::Copy => "M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z",
            Self::Save => "M8 2v8m-3.25-3L8 10.25 11.25 7M2.5 11v2.5h11V11",
            Self::Open => "M2 13V3h4l1.5 2H13v2M2 13l2-6h11l-2 6z",
            Self::Print => "M4.5 5.5v-3h7v3m-7 6H2.5v-6h11v6h-2m-7-2h7v4h-7z",
            Self::Doc => "M3.5 1.5h6l3 3v10h-9zm6 0v3h3M6 8h4M6 11h4",
            Self::Warn => "M8 2 1.5 13.5h13zM8 6.5v3.25m0 1.9v.1",
            Self::Info => "M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5zM8 7.25v3.5m0-6v.1",
            Self::Lock => "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
        }
    }
}

/// Draws it; what it means stands beside it in words.
pub fn icon(icon: Icon) -> AnyView {
    view! {
        <svg class="icon" aria-hidden="true" viewBox="0 0 16 16">
            <path d=icon.path() />
        </svg>
    }
    .into_any()
}

/// The mark: a seal with a ticked form.
#[component]
pub fn Mark(size: u8) -> AnyView {
    let size = size.to_string();
    view! {
        <svg width=size.clone() height=size viewBox="0 0 32 32" aria-hidden="true">
            <rect x="1" y="1" width="30" height="30" rx="6" fill="#b3291e" />
            <g fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">
                <path d="M16.6 5.2 15 9" />
                <path d="M23 15.4V9.8A.8.8 0 0 0 22.2 9H9.8a.8.8 0 0 0-.8.8v15.4a.8.8 0 0 0 .8.8h5" />
                <path d="M9.4 14.6h9.2M9.4 20.2h4.4" />
                <path d="M17.2 21.8l3 3.2 5.4-6.4" />
            </g>
        </svg>
    }
    .into_any()
}
