//! What can be said after `receipt`.

use super::key::Key;
use immortal_primitives::{
	billing::{Consumption, PriceEpoch, ServiceType},
	chain::{AccountId, Hash},
	nodes::NodeId,
};
use sc_cli::CryptoScheme;
use std::path::PathBuf;

/// What to do with receipts.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Sign a receipt, and print it as a line of JSON.
	Sign(Sign),

	/// Check that receipts are signed as they say; exit with 1 at the first that is not.
	Verify(Verify),

	/// Settle receipts on the chain of a running node; without one, print the batches as the chain's `settle` takes them.
	Settle(Settle),
}

/// A receipt, and who signs it.
#[derive(Debug, clap::Args)]
pub struct Sign {
	/// The key.
	#[command(flatten)]
	pub key: KeyArguments,

	/// The chain that it is for: the hash of its genesis.
	#[arg(long, value_name = "HASH")]
	pub genesis: Hash,

	/// The node that served.
	#[arg(long, value_name = "ID")]
	pub node: NodeId,

	/// Whose bill it is. Without it, that of the account that signs.
	#[arg(long, value_name = "ACCOUNT", required_if_eq("meter", "true"))]
	pub customer: Option<AccountId>,

	/// What was used: Transaction, Consensus, Storage, CrossBorder, Compute, Bandwidth, Notary or Registry.
	#[arg(long, value_parser = service)]
	pub service: ServiceType,

	/// The price epoch that it was used in.
	#[arg(long)]
	pub epoch: PriceEpoch,

	/// Higher than in any receipt before of the same node, customer, service and epoch.
	#[arg(long)]
	pub sequence: u64,

	/// What was used.
	#[command(flatten)]
	pub consumption: ConsumptionArguments,

	/// Sign it between `<Bytes>` and `</Bytes>`, as wallets do.
	#[arg(long)]
	pub wrap: bool,

	/// Sign as the meter that the customer has appointed.
	#[arg(long)]
	pub meter: bool,
}

/// What was used since the price epoch began.
#[derive(Debug, clap::Args)]
pub struct ConsumptionArguments {
	/// Milliseconds of a processor since the epoch began.
	#[arg(long, value_name = "MS", default_value_t)]
	pub cpu_ms: u64,

	/// MiB of memory, times seconds, since the epoch began.
	#[arg(long, value_name = "MIB_S", default_value_t)]
	pub memory_mib_s: u64,

	/// MiB stored, times hours, since the epoch began.
	#[arg(long, value_name = "MIB_H", default_value_t)]
	pub storage_mib_h: u64,

	/// MiB moved since the epoch began.
	#[arg(long, value_name = "MIB", default_value_t)]
	pub moved_mib: u64,
}

impl From<&ConsumptionArguments> for Consumption {
	fn from(arguments: &ConsumptionArguments) -> Self {
		Self {
			cpu_ms: arguments.cpu_ms,
			memory_mib_s: arguments.memory_mib_s,
			storage_mib_h: arguments.storage_mib_h,
			moved_mib: arguments.moved_mib,
		}
	}
}

/// Which receipts to check, and what they must be besides signed.
#[derive(Debug, clap::Args)]
pub struct Verify {
	/// A file of signed receipts, a line of JSON each; `-` is the standard input.
	#[arg(value_name = "FILE")]
	pub file: PathBuf,

	/// The chain that they must be for: the hash of its genesis.
	#[arg(long, value_name = "HASH")]
	pub genesis: Option<Hash>,

	/// Whose signature those must have that a meter signed.
	#[arg(long, value_name = "ACCOUNT")]
	pub meter: Option<AccountId>,
}

/// Which receipts to settle, and where.
#[derive(Debug, clap::Args)]
pub struct Settle {
	/// A file of signed receipts, a line of JSON each; `-` is the standard input. Of each channel the latest is settled.
	#[arg(value_name = "FILE")]
	pub file: PathBuf,

	/// The RPC of a node of the chain, such as ws://127.0.0.1:9944.
	#[arg(long)]
	pub url: Option<String>,

	/// The key that pays the fees.
	#[command(flatten)]
	pub key: KeyArguments,
}

/// A key.
#[derive(Debug, clap::Args)]
pub struct KeyArguments {
	/// The secret: a phrase, a seed, a path such as //Alice, or a file that holds one of them. Without it, it is asked for.
	#[arg(long)]
	suri: Option<String>,

	/// How the key signs.
	#[arg(long, value_enum, default_value_t = CryptoScheme::Sr25519)]
	scheme: CryptoScheme,
}

impl KeyArguments {
	/// The key itself.
	pub fn key(&self) -> Result<Key, String> {
		let suri =
			sc_cli::utils::read_uri(self.suri.as_ref()).map_err(|error| format!("no secret was read: {error}"))?;
		Key::new(&suri, self.scheme)
	}
}

fn service(name: &str) -> Result<ServiceType, serde_json::Error> {
	serde_json::from_value(name.into())
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{error::ErrorKind, Parser};

	#[derive(Debug, clap::Parser)]
	struct Line {
		#[command(subcommand)]
		command: Command,
	}

	fn parse(arguments: &str) -> Result<Command, ErrorKind> {
		Line::try_parse_from(arguments.split_whitespace())
			.map(|line| line.command)
			.map_err(|error| error.kind())
	}

	fn sign(more: &str) -> Result<Sign, ErrorKind> {
		let genesis = "0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
		let line = format!("receipt sign --suri=//Alice --genesis={genesis} --node=7 --epoch=9 --sequence=3 {more}");
		parse(&line).map(|command| match command {
			Command::Sign(arguments) => arguments,
			other => panic!("parsed as {other:?}"),
		})
	}

	#[test]
	fn what_is_not_said_was_not_used() {
		let arguments = sign("--service=Storage --storage-mib-h=18446744073709551615").expect("it is right");
		let expected = Consumption {
			storage_mib_h: u64::MAX,
			..Default::default()
		};
		assert_eq!(Consumption::from(&arguments.consumption), expected);
		assert_eq!(arguments.service, ServiceType::Storage);
		assert_eq!(arguments.key.scheme, CryptoScheme::Sr25519);
		assert!(!arguments.wrap && !arguments.meter && arguments.customer.is_none());
	}

	#[test]
	fn every_service_is_known_by_its_name() {
		for expected in ServiceType::ALL {
			assert_eq!(
				sign(&format!("--service={expected:?}")).map(|sign| sign.service),
				Ok(expected)
			);
		}
		assert_eq!(sign("--service=Gambling").err(), Some(ErrorKind::ValueValidation));
	}

	#[test]
	fn a_meter_says_whose_bill_it_is() {
		assert_eq!(
			sign("--service=Storage --meter").err(),
			Some(ErrorKind::MissingRequiredArgument)
		);
		let customer = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
		assert!(sign(&format!("--service=Storage --meter --customer={customer}")).is_ok());
	}

	#[test]
	fn files_and_urls_are_taken() {
		assert!(matches!(
			parse("receipt verify -"),
			Ok(Command::Verify(Verify { genesis: None, .. }))
		));
		assert!(matches!(
			parse("receipt settle receipts.jsonl --url=ws://127.0.0.1:9944 --suri=//Bob --scheme=ecdsa"),
			Ok(Command::Settle(Settle { url: Some(_), .. }))
		));
		assert_eq!(parse("receipt verify").err(), Some(ErrorKind::MissingRequiredArgument));
	}
}
