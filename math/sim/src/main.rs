//! Lives through a year of Immortal's economy and tells what came of it.

use clap::Parser;
use immortal_sim::{
	comparison::compare,
	parameters::Parameters,
	plots,
	record::{csv, Record},
	report::Report,
	Sample,
};
use std::{
	env,
	error::Error,
	fs,
	io::{self, Write},
	path::{Path, PathBuf},
	process::ExitCode,
	time::Instant,
};

/// Lives through a year of Immortal's economy and tells what came of it: metrics beside their goals, what closes the gaps, and
/// what each kind of agents earned. Fails if an attack pays.
#[derive(Parser)]
struct Options {
	/// A file of parameters, in TOML; what it leaves out is as in math/sim/parameters.toml.
	#[arg(long, value_name = "FILE")]
	parameters: Option<PathBuf>,

	/// The folder for eras.csv and the pictures; immortal-sim among the temporary files if not given.
	#[arg(long, value_name = "DIR")]
	out: Option<PathBuf>,
}

fn main() -> ExitCode {
	match run(&Options::parse()) {
		Ok(true) => ExitCode::SUCCESS,
		Ok(false) => ExitCode::FAILURE,
		Err(error) => {
			eprintln!("{error}");
			ExitCode::from(2)
		},
	}
}

/// Whether no attack paid.
fn run(options: &Options) -> Result<bool, Box<dyn Error>> {
	let begun = Instant::now();
	let parameters = match &options.parameters {
		Some(file) => Parameters::from_file(file).map_err(|error| format!("{}: {error}", file.display()))?,
		None => Parameters::defaults()?,
	};
	let sample = Sample::new(&parameters);
	let lived = begun.elapsed();
	let report = Report::new(&sample, &parameters)?;
	io::stdout().write_all(report.text.as_bytes())?;

	io::stdout().write_all(compare(&parameters)?.as_bytes())?;

	let folder = options
		.out
		.clone()
		.unwrap_or_else(|| env::temp_dir().join("immortal-sim"));
	write(&sample.runs[0].records, &folder).map_err(|error| format!("{}: {error}", folder.display()))?;
	// Not to standard output: that is the same for the same parameters.
	eprintln!(
		"The years took {:.2} s, all of it {:.2} s.",
		lived.as_secs_f64(),
		begun.elapsed().as_secs_f64()
	);
	Ok(report.attacks_lost)
}

fn write(records: &[Record], folder: &Path) -> Result<(), Box<dyn Error>> {
	let pictures = plots::draw(records)?;
	fs::create_dir_all(folder)?;
	fs::write(folder.join("eras.csv"), csv(records)?)?;
	for (file, picture) in &pictures {
		fs::write(folder.join(file), picture)?;
	}
	let files: Vec<&str> = pictures.iter().map(|(file, _)| *file).collect();
	writeln!(io::stdout(), "In {}: eras.csv, {}.", folder.display(), files.join(", "))?;
	Ok(())
}
