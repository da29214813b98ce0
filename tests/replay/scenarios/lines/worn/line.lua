-- A heater behind an isolator.
depanne.api(1)
local line = depanne.line { id = "worn", name = { fr = "Chauffe", en = "Heating" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", E .. "earth_bar.lua", { station = 0, place = "C1" })
line.add("Q0", E .. "isolator_3p.lua", { station = 0, place = "C1" })
line.add("G1", E .. "psu_24v.lua", { station = 0, place = "C1" })
line.add("R1", "kinds/test/heater.lua", { station = 3, place = "field" })
line.add("R2", "kinds/test/heater.lua", { station = 3, place = "field" })
local function wire(ref, a, b) line.wire(ref, a, b, { section = "1 mm2", length = "1 m" }) end
wire("P1", "X0:L1", "Q0:1") wire("P2", "X0:L2", "Q0:3") wire("P3", "X0:L3", "Q0:5")
wire("P4", "Q0:2", "G1:L") wire("P5", "X0:N", "G1:N") wire("P6", "G1:-", "PE:1")
wire("W1", "G1:+", "R1:1") wire("W2", "R1:2", "G1:-") wire("W3", "G1:+", "R2:1") wire("W4", "R2:2", "G1:-")
line.startup { { at = "0.5 s", set = "Q0.handle", value = 1 } }
line.energies { { id = "electrical", isolator = "Q0", verify = { { "Q0:2", "PE:1" } } } }
line.tests {
  { id = "warm", seconds = "2 s", measure = "current", unit = "A", name = { fr = "Chauffe", en = "Heats" }, value = "R1.current", pass = "R1.current > 0.9" },
}
return line
