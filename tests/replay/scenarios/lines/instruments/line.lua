-- A bench on which every instrument has something to measure.
depanne.api(1)
local line = depanne.line { id = "instruments", name = { fr = "Établi de mesure", en = "Measuring bench" } }
local E, P, M = "kinds/electrical/", "kinds/pneumatic/", "kinds/mechanical/"
local function name(fr, en) return { fr = fr, en = en } end

line.add("X0", E .. "mains_supply.lua", { station = 0, place = "C1", name = name("Arrivée", "Mains") })
line.add("PE", E .. "earth_bar.lua", { station = 0, place = "C1", name = name("Barre de terre", "Earth bar") })
line.add("Q0", E .. "isolator_3p.lua", { station = 0, place = "C1", name = name("Sectionneur", "Isolator") })
line.add("G1", E .. "psu_24v.lua", { station = 0, place = "C1", name = name("Alimentation", "Supply") })
line.add("S3", E .. "push_button_no.lua", { station = 0, place = "desk", name = name("Sortie", "Out") })
line.add("1Y1", E .. "solenoid_coil.lua", { station = 1, place = "field", name = name("Bobine", "Coil") })
line.add("0P1", P .. "air_source.lua", { station = 0, place = "field", name = name("Air", "Air") })
line.add("0V1", P .. "shutoff_valve_3_2.lua", { station = 0, place = "field", name = name("Vanne", "Valve") })
line.add("0S1", P .. "gauge.lua", { station = 0, place = "field", name = name("Manomètre", "Gauge") })
line.add("1V1", P .. "valve_5_2.lua", { station = 1, place = "field", name = name("Distributeur", "Valve"), command = "1Y1.energised" })
line.add("1A", P .. "cylinder_double.lua", { station = 1, place = "field", name = name("Vérin", "Cylinder") })
line.add("1L1", M .. "guide.lua", { station = 1, place = "field", name = name("Guidage", "Guide") })
line.add("M1", "kinds/test/machine.lua", { station = 1, place = "field", name = name("Machine", "Machine") })

local function wire(ref, a, b) line.wire(ref, a, b, { section = "1 mm2", length = "1 m" }) end
wire("P1", "X0:L1", "Q0:1") wire("P2", "X0:L2", "Q0:3") wire("P3", "X0:L3", "Q0:5")
wire("P4", "Q0:2", "G1:L") wire("P5", "X0:N", "G1:N") wire("P6", "G1:-", "PE:1")
wire("W1", "G1:+", "S3:1") wire("W3", "S3:2", "1Y1:A1") wire("W4", "1Y1:A2", "G1:-")
local function tube(ref, a, b) line.tube(ref, a, b, { outside = "6 mm", bore = "4 mm", length = "1 m" }) end
tube("T1", "0P1:1", "0V1:1") tube("T2", "0V1:2", "0S1:P") tube("T3", "0S1:P", "1V1:1") tube("T5", "1V1:4", "1A:A") tube("T6", "1V1:2", "1A:B")
line.join("1A:rod", "1L1:carriage")
line.startup { { at = "0.5 s", set = "Q0.handle", value = 1 }, { at = "1 s", set = "0V1.handle", value = 1 } }
line.energies { { id = "electrical", isolator = "Q0", verify = { { "Q0:2", "PE:1" } } } }
line.tests {
  { id = "lit", name = name("Alimenté", "Supplied"), seconds = 2, value = "G1:+", pass = "G1:+ >= 20", unit = "V" },
}
return line
