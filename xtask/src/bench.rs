//! `cargo xtask bench`: ours beside the peers, in one run.

use crate::run::{Outcome, cargo, program, root, run};
use crate::{dist, setup};

/// The native benchmarks of benches/, then tests/bench/run.mjs over what ships. Either may be missing.
pub fn bench() -> Outcome {
    let native = root().join("benches").is_dir();
    let shipped = root().join("tests/bench/run.mjs").is_file();
    if !native && !shipped {
        return Err("there is nothing to measure yet: neither benches/ nor tests/bench/run.mjs exists.".into());
    }
    if native {
        run(cargo().args(["bench", "--locked", "--package", "ziping"]))?;
    }
    if shipped {
        setup::for_bench()?;
        dist::dist()?;
        run(program("node").arg("tests/bench/run.mjs"))?;
    }
    Ok(())
}
