//! Receipts for whoever has a shell: `receipt sign`, `verify` and `settle`. `@immortal/receipts` does the same in
//! TypeScript, and both check the same vectors.

mod args;
mod billing;
mod chain;
mod input;
mod json;
mod key;
mod settle;
mod sign;
mod signed;
mod transaction;
#[cfg(test)]
mod vectors;
mod verify;

pub use args::Command;

impl Command {
	/// Does what it says. The error is one sentence for the user.
	pub fn run(&self) -> sc_cli::Result<()> {
		match self {
			Self::Sign(arguments) => sign::run(arguments),
			Self::Verify(arguments) => verify::run(arguments),
			Self::Settle(arguments) => settle::run(arguments),
		}
		.map_err(|reason| sc_cli::Error::Application(reason.into()))
	}
}
