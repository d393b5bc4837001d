pub fn all() -> crate::run::Outcome {
    Ok(())
}
pub fn part(_: &str) -> crate::run::Outcome {
    Ok(())
}
