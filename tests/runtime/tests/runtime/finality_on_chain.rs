use crate::chain::{run_to_block, Chain};
use frame_support::assert_ok;
use immortal_primitives::consensus::FinalityReport;
use immortal_runtime::{Authorship, Executive, Finality, UncheckedExtrinsic};
use std::collections::BTreeSet;

#[test]
fn what_three_of_seven_authors_report_is_final_on_chain() {
	Chain::new("local_testnet").run(|| {
		let mut authors = BTreeSet::new();
		for block in 1..=20 {
			run_to_block(block);
			let report = FinalityReport {
				number: block - 1,
				set_id: 0,
			};
			let inherent = UncheckedExtrinsic::new_bare(pallet_finality::Call::report { report }.into());
			assert_ok!(Executive::apply_extrinsic(inherent).expect("it is an inherent"));
			authors.insert(Authorship::author());
			// The third latest author knew three blocks less.
			let expected = if authors.len() < 3 { 0 } else { block - 3 };
			assert_eq!(Finality::finalized(), expected);
		}
		assert_eq!(authors.len(), 7);
	});
}
