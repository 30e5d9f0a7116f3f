//! The Immortal node: authors, finalises and serves the chain.

mod chain_spec;
mod cli;
mod command;
mod preflight;
mod reading;
mod receipt;
mod rpc;
mod scaling_metrics;
mod service;
mod watch;

use std::process::ExitCode;

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("Error: {error}");
			ExitCode::FAILURE
		},
	}
}
