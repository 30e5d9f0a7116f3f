//! Accounts that act together (multisig) or for another (proxy), and calls in batches (utility).

use crate::{configs::money::deposit, Balances, OriginCaller, Runtime, RuntimeCall, RuntimeEvent, System};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::{ConstU128, ConstU32, InstanceFilter};
use immortal_primitives::chain::Hashing;
use scale_info::TypeInfo;

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	// A key of 32 and a value of 4 + 4 + 16 + 32 bytes.
	type DepositBase = ConstU128<{ deposit(1, 88) }>;
	// An account.
	type DepositFactor = ConstU128<{ deposit(0, 32) }>;
	type MaxSignatories = ConstU32<100>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}

/// What a proxy may do for its principal.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	Ord,
	PartialEq,
	PartialOrd,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// Everything that moves no money, and uses no power.
	NonTransfer,
	/// Reject calls that another proxy has announced.
	CancelProxy,
	/// Propose, vote and veto.
	Governance,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			Self::Any => true,
			Self::NonTransfer => match call {
				RuntimeCall::Balances(_) => false,
				RuntimeCall::Coins(call) => matches!(call, pallet_coins::Call::set_fee_coin { .. }),
				RuntimeCall::Responsibilities(call) => matches!(call, pallet_responsibilities::Call::veto { .. }),
				RuntimeCall::Immortality(call) => matches!(call, pallet_immortality::Call::set_ballot { .. }),
				RuntimeCall::Council(_) => false,
				RuntimeCall::Billing(call) => matches!(call, pallet_billing::Call::settle { .. }),
				RuntimeCall::Scaling(call) => matches!(
					call,
					pallet_scaling::Call::take_order { .. }
						| pallet_scaling::Call::take_offer { .. }
						| pallet_scaling::Call::renew { .. }
				),
				RuntimeCall::Treasury(call) => !matches!(call, pallet_treasury::Call::spend { .. }),
				_ => true,
			},
			Self::Governance => {
				matches!(
					call,
					RuntimeCall::Preimage(_)
						| RuntimeCall::Referenda(_)
						| RuntimeCall::ConvictionVoting(_)
						| RuntimeCall::Responsibilities(pallet_responsibilities::Call::veto { .. })
						| RuntimeCall::Immortality(pallet_immortality::Call::set_ballot { .. })
						| RuntimeCall::Utility(_)
				)
			},
			Self::CancelProxy => {
				matches!(call, RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. }))
			},
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		self == other
			|| match self {
				Self::Any => true,
				Self::NonTransfer => matches!(other, Self::CancelProxy | Self::Governance),
				Self::CancelProxy | Self::Governance => false,
			}
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	// A key of 16 and a value of 8 bytes.
	type ProxyDepositBase = ConstU128<{ deposit(1, 24) }>;
	// An account, the type, the delay.
	type ProxyDepositFactor = ConstU128<{ deposit(0, 37) }>;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = Hashing;
	// A key of 16 and a value of 8 bytes.
	type AnnouncementDepositBase = ConstU128<{ deposit(1, 24) }>;
	// An account, a hash, a block number.
	type AnnouncementDepositFactor = ConstU128<{ deposit(0, 68) }>;
	type BlockNumberProvider = System;
}
