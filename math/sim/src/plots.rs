//! The eras as pictures.

use crate::record::Record;
use plotters::prelude::*;
use std::error::Error;

/// A line: its name, and its value in an era.
type Line = (&'static str, fn(&Record) -> f64);

/// A picture: its file, its title, its lines.
type Picture = (&'static str, &'static str, &'static [Line]);

const COLOURS: [RGBColor; 4] = [
	RGBColor(31, 119, 180),
	RGBColor(214, 39, 40),
	RGBColor(44, 160, 44),
	RGBColor(148, 103, 189),
];

const PICTURES: [Picture; 4] = [
	(
		"nodes.svg",
		"Gifted nodes",
		&[
			("honest", |record| record.honest.into()),
			("validators", |record| record.validators.into()),
			("lazy", |record| record.lazy.into()),
		],
	),
	(
		"capacity.svg",
		"Capacity, units an era at market prices",
		&[
			("wanted", |record| record.demand),
			("billed", |record| record.billed),
			("verified", |record| record.verified),
		],
	),
	(
		"money.svg",
		"Money, units an era",
		&[
			("income of pool and treasury", |record| record.income),
			("rewards kept by gifters", |record| record.rewards),
			("cash flow", |record| record.cash_flow),
		],
	),
	(
		"gifters.svg",
		"Honest gifters, units an era",
		&[
			("income", |record| record.honest_income),
			("cost", |record| record.honest_cost),
		],
	),
];

/// Each picture's file and what is in it, in SVG.
pub fn draw(records: &[Record]) -> Result<Vec<(&'static str, String)>, Box<dyn Error>> {
	PICTURES
		.into_iter()
		.map(|(file, title, lines)| Ok((file, picture(records, title, lines)?)))
		.collect()
}

fn picture(records: &[Record], title: &str, lines: &[Line]) -> Result<String, Box<dyn Error>> {
	let values = || lines.iter().flat_map(|(_, line)| records.iter().map(line));
	let lowest = values().fold(0.0, f64::min);
	let highest = values().fold(1.0, f64::max);
	let mut svg = String::new();
	let root = SVGBackend::with_string(&mut svg, (900, 500)).into_drawing_area();
	root.fill(&WHITE)?;
	let mut chart = ChartBuilder::on(&root)
		.caption(title, ("sans-serif", 20))
		.margin(12)
		.x_label_area_size(36)
		.y_label_area_size(64)
		.build_cartesian_2d(0..records.len() as u32, lowest..highest * 1.25)?;
	chart.configure_mesh().x_desc("era").draw()?;
	for ((name, line), colour) in lines.iter().zip(COLOURS) {
		chart
			.draw_series(LineSeries::new(
				records.iter().map(|record| (record.era, line(record))),
				&colour,
			))?
			.label(*name)
			.legend(move |(x, y)| PathElement::new([(x, y), (x + 16, y)], colour));
	}
	chart
		.configure_series_labels()
		.position(SeriesLabelPosition::UpperLeft)
		.background_style(WHITE)
		.border_style(BLACK)
		.draw()?;
	root.present()?;
	// They write to it until they are gone.
	drop(chart);
	drop(root);
	Ok(svg)
}
