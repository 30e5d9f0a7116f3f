//! Where signed receipts are read from.

use super::{json, signed::SignedReceipt};
use std::{
	fs,
	io::{self, Read},
	path::Path,
};

/// The receipts in a file, or in the standard input if it is `-`, each with where it stands.
pub fn read(file: &Path) -> Result<Vec<(String, SignedReceipt)>, String> {
	let (name, text) = if file == Path::new("-") {
		let mut text = String::new();
		(
			"the standard input".into(),
			io::stdin().read_to_string(&mut text).map(|_| text),
		)
	} else {
		(format!("`{}`", file.display()), fs::read_to_string(file))
	};
	let text = text.map_err(|error| format!("{name} cannot be read: {error}"))?;
	let receipts = parse(&name, &text)?;
	if receipts.is_empty() {
		return Err(format!("there is no receipt in {name}"));
	}
	Ok(receipts)
}

fn parse(name: &str, text: &str) -> Result<Vec<(String, SignedReceipt)>, String> {
	let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
	lines
		.map(|(at, line)| {
			let place = format!("{name}, line {}", at + 1);
			match json::parse(line) {
				Ok(signed) => Ok((place, signed)),
				Err(wrong) => Err(format!("{place}: {wrong}")),
			}
		})
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_line_that_is_none_is_named() {
		let refused = parse("`receipts`", "\n\n{}\n").err().unwrap_or_default();
		assert!(
			refused.starts_with("`receipts`, line 3: the receipt is refused"),
			"{refused}"
		);
	}

	#[test]
	fn a_file_without_receipts_is_refused() {
		let file = tempfile::NamedTempFile::new().expect("a file can be made");
		assert!(read(file.path()).is_err_and(|why| why.starts_with("there is no receipt")));
		assert!(read(Path::new("/nowhere")).is_err_and(|why| why.contains("cannot be read")));
	}
}
