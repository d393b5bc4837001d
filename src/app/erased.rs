//! One type for each kind of closure in a view.
//!
//! Every closure is a type of its own, and the compiler writes the code that keeps a view up to date again for each of
//! them. Handed over through these, they share one copy; the page is loaded before it can be used, so bytes count.

use leptos::prelude::*;

/// A text that follows the form: a child, a class list, an attribute, `prop:value`.
pub fn text(read: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(read)
}

/// A yes or no that follows the form: `class:is-due`, `disabled`, `prop:checked`.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(read)
}

/// A part of a view that is drawn anew when what it reads changes.
pub fn part(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn FnMut() -> AnyView + Send> = Box::new(draw);
    draw.into_any()
}

/// What a part shows, as text: lines of words.
pub type Lines = Vec<Vec<String>>;

/// A part that is drawn anew only when what it shows is something else: a key press changes few of the figures that follow
/// from the form, and drawing the others again costs as much.
pub fn lines(
    read: impl Fn() -> Lines + Send + Sync + 'static,
    draw: impl Fn(Lines) -> AnyView + Send + 'static,
) -> AnyView {
    let read: Box<dyn Fn() -> Lines + Send + Sync> = Box::new(read);
    let shown = Memo::new(move |_| read());
    part(move || draw(shown.get()))
}

/// What an event does.
pub fn on<E: 'static>(work: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(work)
}

/// An attribute that is there at times: `aria-current`.
pub fn maybe(read: impl Fn() -> Option<String> + Send + Sync + 'static) -> Signal<Option<String>> {
    Signal::derive(read)
}

/// A part that is there at times, drawn once.
pub fn when(there: bool, draw: impl FnOnce() -> AnyView) -> AnyView {
    if there { draw() } else { ().into_any() }
}
