//! What happens to a node that did wrong.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get, weights::Weight};
use immortal_primitives::{
	consensus::{Freeze, RotateOnDemand},
	nodes::{node_of, NodeId},
	time::Clock,
};
use sp_runtime::{traits::Saturating, PerThing, Perbill};
use sp_staking::{
	offence::{OffenceDetails, OnOffenceHandler},
	SessionIndex,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_jail(id: NodeId) -> DispatchResult {
		let mut node = Nodes::<T>::get(id).ok_or(Error::<T>::UnknownNode)?;
		ensure!(!matches!(node.status, Status::Jailed { .. }), Error::<T>::Jailed);
		Self::put_in_jail(id, &mut node);
		Nodes::<T>::insert(id, node);
		Ok(())
	}

	pub(crate) fn put_in_jail(id: NodeId, node: &mut NodeOf<T>) {
		Self::judge_past_eras(id, node);
		let until = Self::era_after(Terms::<T>::get().jail_eras);
		// A candidate may have been chosen for the next session.
		let may_come = node.specialization.validates() && node.status.may_validate();
		Self::change_status(id, node, Status::Jailed { until });
		// Whoever did wrong must not go on while finality lags: it may be the reason.
		if may_come || Self::is_in_set(id) {
			T::Rotation::rotate(Freeze::Overridden);
		}
	}

	pub(crate) fn do_unjail(who: T::AccountId, id: NodeId) -> DispatchResult {
		let mut node = Self::own_node(&who, id)?;
		let Status::Jailed { until } = node.status else {
			return Err(Error::<T>::NotJailed.into());
		};
		ensure!(T::Clock::era() >= until, Error::<T>::StillJailed);
		Self::judge_past_eras(id, &mut node);
		Self::change_status(id, &mut node, Status::Pending);
		Nodes::<T>::insert(id, node);
		Ok(())
	}
}

/// What of the rest is to be taken when `taken` of the whole is gone and `all` of the whole is due.
fn further(taken: Perbill, all: Perbill) -> Perbill {
	let more = all.saturating_sub(taken).deconstruct();
	match taken.left_from_one().deconstruct() {
		0 => Perbill::zero(),
		rest => Perbill::from_rational(more, rest),
	}
}

impl<T: Config, Identification> OnOffenceHandler<T::AccountId, (T::AccountId, Identification), Weight> for Pallet<T> {
	fn on_offence(
		offenders: &[OffenceDetails<T::AccountId, (T::AccountId, Identification)>],
		fractions: &[Perbill],
		session: SessionIndex,
	) -> Weight {
		for (details, fraction) in offenders.iter().zip(fractions) {
			let Some(id) = node_of(&details.offender.0) else {
				continue;
			};
			let Some(mut node) = Nodes::<T>::get(id) else { continue };
			match node.punished.filter(|last| session <= last.session) {
				// All who did the same wrong at the same time are reported each time that one more is found, at a price that
				// rises; and what is dear must not be hidden behind something later and cheap.
				Some(last) => {
					node.punished = Some(Punishment {
						fraction: last.fraction.max(*fraction),
						..last
					});
					Self::slash(id, &mut node, further(last.fraction, *fraction));
				},
				None => {
					node.punished = Some(Punishment {
						session,
						fraction: *fraction,
					});
					Self::slash(id, &mut node, *fraction);
					Self::put_in_jail(id, &mut node);
				},
			}
			Nodes::<T>::insert(id, node);
		}
		T::DbWeight::get()
			.reads_writes(10, 10)
			.saturating_mul(offenders.len() as u64)
	}
}
