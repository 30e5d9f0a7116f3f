//! The runtime's version. A release that changes the rules raises `spec_version`; one that changes what transactions are, or the
//! numbers of calls, `transaction_version`, too.

use crate::apis::RUNTIME_API_VERSIONS;
use alloc::borrow::Cow;
use sp_version::{runtime_version, RuntimeVersion};

macro_rules! version {
	($spec_version:tt) => {
		/// The runtime's version.
		#[runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: Cow::Borrowed("immortal"),
			impl_name: Cow::Borrowed("immortal-node"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: 1,
			apis: RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(any(feature = "rehearse-upgrade", feature = "rehearse-migration")))]
version!(1);

#[cfg(all(feature = "rehearse-upgrade", not(feature = "rehearse-migration")))]
version!(1001);

#[cfg(feature = "rehearse-migration")]
version!(1002);
