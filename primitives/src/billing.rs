//! Bills: what is metered, signed and charged (design, section 6). The formulas are `immortal_math::billing`.

use crate::{
	decimal,
	money::{Balance, Coin},
	nodes::{NodeId, Resources},
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Counts price epochs since the first block, from 0. One table of prices is in force in each.
pub type PriceEpoch = u32;

/// Windows of a price epoch: an hour on a chain of 5-minute sessions.
pub const WINDOWS_PER_EPOCH: u32 = 12;

/// What kind of service was used. It decides on the coin that is charged.
#[derive(
	Copy,
	Clone,
	Debug,
	Eq,
	Ord,
	PartialEq,
	PartialOrd,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum ServiceType {
	/// Transactions, in FLX.
	Transaction,
	/// Consensus and governance, in GEN.
	Consensus,
	/// Storage, in NEX.
	Storage,
	/// Settlement across borders, in AUR.
	CrossBorder,
	/// Computing, in FLX.
	Compute,
	/// Moving data, in FLX.
	Bandwidth,
	/// Notarization, in FLX.
	Notary,
	/// Finding services, in FLX.
	Registry,
}

impl ServiceType {
	/// Every service.
	pub const ALL: [Self; 8] = [
		Self::Transaction,
		Self::Consensus,
		Self::Storage,
		Self::CrossBorder,
		Self::Compute,
		Self::Bandwidth,
		Self::Notary,
		Self::Registry,
	];

	/// The coin that it is charged in.
	pub const fn coin(self) -> Coin {
		match self {
			Self::Consensus => Coin::Gen,
			Self::Storage => Coin::Nex,
			Self::CrossBorder => Coin::Aur,
			Self::Transaction | Self::Compute | Self::Bandwidth | Self::Notary | Self::Registry => Coin::Flx,
		}
	}
}

/// What was used of a service, in whole units since the price epoch began.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Consumption {
	/// Milliseconds of a processor.
	pub cpu_ms: u64,
	/// MiB of memory, times seconds.
	pub memory_mib_s: u64,
	/// MiB stored, times hours.
	pub storage_mib_h: u64,
	/// MiB moved.
	pub moved_mib: u64,
}

impl Consumption {
	/// Whether nothing of it is less than it was.
	pub const fn covers(&self, earlier: &Self) -> bool {
		self.cpu_ms >= earlier.cpu_ms
			&& self.memory_mib_s >= earlier.memory_mib_s
			&& self.storage_mib_h >= earlier.storage_mib_h
			&& self.moved_mib >= earlier.moved_mib
	}
}

/// What a customer signs: so much it has used of a node's service in a price epoch. The latest receipt stands for all before it.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Receipt<AccountId, Hash> {
	/// The chain it is for: the hash of its genesis.
	pub genesis: Hash,
	/// The node that served.
	pub node: NodeId,
	/// Whose bill it is.
	pub customer: AccountId,
	/// What was used.
	pub service: ServiceType,
	/// When.
	pub epoch: PriceEpoch,
	/// Higher than in any receipt before of the same node, customer, service and epoch.
	pub sequence: u64,
	/// How much, since the epoch began.
	pub consumption: Consumption,
}

impl<AccountId: Encode, Hash: Encode> Receipt<AccountId, Hash> {
	/// What is signed: these bytes, or the same between `<Bytes>` and `</Bytes>`, as wallets sign messages.
	pub fn payload(&self) -> Vec<u8> {
		(b"immortal/receipt", self).encode()
	}

	/// The same as wallets sign it.
	pub fn wrapped_payload(&self) -> Vec<u8> {
		[&b"<Bytes>"[..], &self.payload(), b"</Bytes>"].concat()
	}
}

/// Who signed a receipt.
#[derive(
	Copy,
	Clone,
	Debug,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum Signer {
	/// The customer.
	Customer,
	/// The meter that it has appointed.
	Meter,
}

/// A receipt and who vouches for it.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct SignedReceipt<AccountId, Hash, Signature> {
	/// The receipt.
	pub receipt: Receipt<AccountId, Hash>,
	/// Who signed it.
	pub by: Signer,
	/// Whether [`Receipt::wrapped_payload`] was signed, as wallets do it, or [`Receipt::payload`]. Said, so that nobody has to
	/// try both: it is checking that costs most.
	pub wrapped: bool,
	/// The signature.
	pub signature: Signature,
}

/// What a use costs, in planck: exactly what is charged for it. In JSON, amounts are decimal strings: they are more than a
/// JavaScript number holds.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct Quote {
	/// In which coin.
	pub coin: Coin,
	/// For computing.
	#[serde(with = "decimal")]
	pub cpu: Balance,
	/// For memory.
	#[serde(with = "decimal")]
	pub memory: Balance,
	/// For storage.
	#[serde(with = "decimal")]
	pub storage: Balance,
	/// For moving data.
	#[serde(with = "decimal")]
	pub transfer: Balance,
	/// For scarcity.
	#[serde(with = "decimal")]
	pub surcharge: Balance,
	/// All of it.
	#[serde(with = "decimal")]
	pub total: Balance,
}

/// Why there is no quote.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub enum NoQuote {
	/// The epoch has not begun, or is no longer settled.
	EpochNotKept,
	/// Such a service is not offered in that epoch.
	UnknownService,
	/// It would cost more than there is of the coin.
	TooMuch,
}

sp_api::decl_runtime_apis! {
	/// What is asked about bills.
	pub trait BillingApi {
		/// What `used` of a service costs in an epoch; without one, in the current.
		fn quote(service: ServiceType, used: Consumption, epoch: Option<PriceEpoch>) -> Result<Quote, NoQuote>;
	}
}

/// How well nodes serve.
pub trait ServiceLevel {
	/// Of the windows of this era in which the node had to be there, so many it was not, beyond what is allowed; and how many there were.
	fn missed(node: NodeId) -> (u32, u32);
}

impl ServiceLevel for () {
	fn missed(_: NodeId) -> (u32, u32) {
		(0, 0)
	}
}

/// Who serves.
pub trait Providers<AccountId> {
	/// Whose node it is, and so who is paid for its work. `None` if there is no such node.
	fn operator_of(node: NodeId) -> Option<AccountId>;

	/// Whether it serves, or did: a node that was never heard of has nothing to bill.
	fn is_serving(node: NodeId) -> bool;

	/// Makes it a node of `operator` that serves.
	#[cfg(feature = "runtime-benchmarks")]
	fn set_operator(node: NodeId, operator: &AccountId);
}

/// What there is to use.
pub trait NetworkCapacity {
	/// What of all nodes' resources counts.
	fn verified() -> Resources;
}

/// Nobody knows: nothing is scarce.
impl NetworkCapacity for () {
	fn verified() -> Resources {
		Resources::default()
	}
}

/// What kind of governance a charge in GEN was for.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum OperationType {
	/// New code.
	NetworkUpgrade,
	/// What is urgent.
	EmergencyProtocol,
	/// Money and machines.
	ResourceAllocation,
	/// Anything else that is proposed.
	GovernanceProposal,
}

/// What the chain itself serves, and is paid for besides the fee of the transaction that asks for it.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum OnChainUse {
	/// Bytes kept for so many slots, in NEX.
	Storage {
		/// How many bytes.
		bytes: u32,
		/// For how many slots.
		slots: u32,
	},
	/// An operation of governance, in GEN. The figures are recorded, and change no vote.
	Governance {
		/// Of which kind.
		operation: OperationType,
		/// What share of all votes who asks for it has, in hundredths of a per cent.
		voting_weight_impact: u32,
		/// What share of all seats its nodes have, in hundredths of a per cent: what the network has of it.
		benefit_score: u32,
	},
	/// A settlement across borders, in AUR, of so many planck of it.
	CrossBorder {
		/// The amount.
		amount: Balance,
	},
	/// So many calls of anything else, in FLX.
	Calls {
		/// How many.
		count: u32,
	},
}

/// Charges for what the chain itself serves.
pub trait Charge<AccountId> {
	/// Takes what `used` costs from what `who` has deposited, or else has free. Fails, and changes nothing, if there is too
	/// little or it may not.
	fn charge(who: &AccountId, used: OnChainUse) -> Result<(), sp_runtime::DispatchError>;

	/// What it would cost now: the coin and planck.
	fn quote(used: OnChainUse) -> (Coin, Balance);
}

/// Nothing is charged.
impl<AccountId> Charge<AccountId> for () {
	fn charge(_: &AccountId, _: OnChainUse) -> Result<(), sp_runtime::DispatchError> {
		Ok(())
	}

	fn quote(_: OnChainUse) -> (Coin, Balance) {
		(Coin::Flx, 0)
	}
}
