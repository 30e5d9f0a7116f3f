//! What governance costs whoever asks for it, besides fees and deposits (design, section 6): a proposal, in GEN, and what the chain
//! keeps of it, in NEX.

use super::{
	tracks::{operation_on, TrackId, Tracks, SUCCESSOR},
	PreimageDeposit, VotableGen, VotingGen,
};
use crate::{Billing, Gen, GiftedNodes, OriginCaller, Runtime, RuntimeOrigin};
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::traits::{
	fungible::Inspect, Consideration, Currency, EnsureOrigin, EnsureOriginWithArg, Footprint, Get,
};
use frame_system::EnsureSigned;
use immortal_primitives::{
	billing::{Charge, OnChainUse},
	chain::{AccountId, BlockNumber},
	nodes::Seats,
	time::DAYS,
};
use pallet_referenda::TracksInfo;
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, Perbill};

/// Lets accounts propose that pay for it. To name who is in office costs nothing: nobody is to be kept from that.
pub struct PayingProposer;

impl EnsureOriginWithArg<RuntimeOrigin, OriginCaller> for PayingProposer {
	type Success = AccountId;

	fn try_origin(origin: RuntimeOrigin, proposal: &OriginCaller) -> Result<AccountId, RuntimeOrigin> {
		let who = <EnsureSigned<AccountId> as EnsureOrigin<_>>::try_origin(origin)?;
		match Tracks::track_for(proposal) {
			Ok(track) if track != SUCCESSOR && can_deposit(&who) => charge(&who, track)
				.map_err(|_| RuntimeOrigin::signed(who.clone()))
				.map(|()| who),
			// It fails, or costs nothing.
			_ => Ok(who),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &OriginCaller) -> Result<RuntimeOrigin, ()> {
		<EnsureSigned<AccountId> as EnsureOrigin<_>>::try_successful_origin()
	}
}

/// Whoever cannot is told so by the pallet that takes the deposit.
fn can_deposit(who: &AccountId) -> bool {
	<Gen as Inspect<_>>::balance(who) >= <Runtime as pallet_referenda::Config>::SubmissionDeposit::get()
}

fn charge(who: &AccountId, track: TrackId) -> Result<(), DispatchError> {
	let hundredths_of_a_per_cent = |share: Perbill| share.mul_floor(10_000u32);
	let votes = Perbill::from_rational(<VotingGen as Currency<_>>::total_balance(who), VotableGen::get().max(1));
	let seats = Perbill::from_rational(GiftedNodes::seats_of(who), GiftedNodes::seats().max(1));
	Billing::charge(
		who,
		OnChainUse::Governance {
			operation: operation_on(track),
			voting_weight_impact: hundredths_of_a_per_cent(votes),
			benefit_score: hundredths_of_a_per_cent(seats),
		},
	)
}

/// Slots for which whoever notes a preimage pays: longer than any referendum on it takes.
const KEPT_FOR: BlockNumber = 30 * DAYS;

/// What a preimage costs: rent for the time it is needed, and a deposit that is given back when it is no longer noted.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct RentAndDeposit(PreimageDeposit);

impl Consideration<AccountId, Footprint> for RentAndDeposit {
	fn new(who: &AccountId, footprint: Footprint) -> Result<Self, DispatchError> {
		let deposit = PreimageDeposit::new(who, footprint)?;
		Billing::charge(who, rent(footprint))?;
		Ok(Self(deposit))
	}

	fn update(self, who: &AccountId, footprint: Footprint) -> Result<Self, DispatchError> {
		self.0.update(who, footprint).map(Self)
	}

	fn drop(self, who: &AccountId) -> Result<(), DispatchError> {
		self.0.drop(who)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(who: &AccountId, footprint: Footprint) {
		use frame_support::traits::fungible::Mutate;
		PreimageDeposit::ensure_successful(who, footprint);
		let (_, rent) = <Billing as Charge<AccountId>>::quote(rent(footprint));
		crate::Nex::set_balance(who, rent.saturating_mul(2));
	}
}

fn rent(footprint: Footprint) -> OnChainUse {
	OnChainUse::Storage {
		// Preimages have four MiB at most.
		bytes: u32::try_from(footprint.size).unwrap_or(u32::MAX),
		slots: KEPT_FOR,
	}
}
