//! What can be said on the command line.

use crate::receipt;
use clap::{Command, CommandFactory, FromArgMatches, Parser, Subcommand};
use sc_cli::SubstrateCli;
use sc_storage_monitor::StorageMonitorParams;
use std::path::PathBuf;

/// Bytes that the cache of the state may take, unless told otherwise: the SDK's default of 1 GiB is too much for a small
/// machine.
const TRIE_CACHE_SIZE: &str = "67108864";

/// The command line: a subcommand, or the options to run a node with.
#[derive(Debug, Parser)]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Task>,

	/// How to run a node.
	#[command(flatten)]
	pub run: sc_cli::RunCmd,

	/// Prove in every slot that the owner's node lives, with the heartbeat key of the keystore.
	///
	/// For the owner's node alone. With a well-known key (--alice and so on) the keystore gets the heartbeat key of the same
	/// name.
	#[arg(long)]
	pub owner_heartbeat: bool,

	/// Where compiled runtimes are kept, so that a node that starts again need not compile them again; with the chain's data,
	/// if nothing is said.
	///
	/// Nodes of one machine may share it. What is in it is run as it is: nobody else may write to it.
	#[arg(long, value_name = "FOLDER", global = true)]
	pub compiled_runtimes: Option<PathBuf>,

	/// When to stop for want of disk space.
	#[command(flatten)]
	pub storage: StorageMonitorParams,
}

/// What the node can do besides running.
#[derive(Debug, Subcommand)]
pub enum Task {
	/// Generate, inspect and insert keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Print a chain spec, or write it to a file.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Print what the database holds.
	ChainInfo(sc_cli::ChainInfoCmd),

	/// Execute a block of the database once more.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Import blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Delete the database.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Take back blocks that are not final.
	Revert(sc_cli::RevertCmd),

	/// Sign, verify and settle receipts of what customers used.
	#[command(subcommand)]
	Receipt(receipt::Command),
}

impl Cli {
	/// Parses the command line; prints and exits on errors, `--help` and `--version`.
	pub fn from_command_line() -> Self {
		Self::from_arg_matches(&Self::grammar().get_matches()).unwrap_or_else(|error| error.exit())
	}

	/// The SDK's options, with our defaults.
	fn grammar() -> Command {
		with_small_caches(Self::setup_command(Self::command()))
	}
}

fn with_small_caches(command: Command) -> Command {
	command
		.mut_args(|arg| match arg.get_id().as_str() {
			"trie_cache_size" => arg.default_value(TRIE_CACHE_SIZE),
			_ => arg,
		})
		.mut_subcommands(with_small_caches)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn parse(arguments: &[&str]) -> Cli {
		let matches = Cli::grammar()
			.try_get_matches_from(arguments)
			.expect("the arguments are right");
		Cli::from_arg_matches(&matches).expect("the matches fit")
	}

	#[test]
	fn the_state_cache_is_small_unless_told_otherwise() {
		assert_eq!(parse(&["node"]).run.import_params.trie_cache_size, 64 << 20);
		assert_eq!(
			parse(&["node", "--trie-cache-size=1"])
				.run
				.import_params
				.trie_cache_size,
			1
		);
		match parse(&["node", "import-blocks"]).subcommand {
			Some(Task::ImportBlocks(command)) => assert_eq!(command.import_params.trie_cache_size, 64 << 20),
			other => panic!("parsed as {other:?}"),
		}
	}
}
