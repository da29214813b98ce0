-- A pump lifts a tool of 60 kg that hangs on its cylinder, with an accumulator beside it; the same motor turns a load
-- through a toothed belt.
depanne.api(1)
local line = depanne.line { id = "press", name = { fr = "Presse", en = "Press" } }
local E, H, M = "kinds/electrical/", "kinds/hydraulic/", "kinds/mechanical/"
line.add("X0", E .. "mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", E .. "earth_bar.lua", { station = 0, place = "C1" })
line.add("Q0", E .. "isolator_3p.lua", { station = 0, place = "C1" })
line.add("M1", E .. "induction_motor.lua", { station = 3, place = "field" })
line.add("3T1", H .. "oil_tank.lua", { station = 3, place = "field" })
line.add("3P1", H .. "oil_gear_pump.lua", { station = 3, place = "field", viscosity = "3T1.viscosity" })
line.add("3V2", H .. "oil_check_valve.lua", { station = 3, place = "field", viscosity = "3T1.viscosity" })
line.add("3V1", H .. "oil_relief_valve.lua", { station = 3, place = "field" })
line.add("3Z1", H .. "oil_accumulator.lua", { station = 3, place = "field" })
line.add("3A", H .. "oil_cylinder.lua", { station = 3, place = "field", viscosity = "3T1.viscosity" })
line.add("MP5", H .. "oil_test_point.lua", { station = 3, place = "field" })
line.add("3G1", M .. "belt_timing.lua", { station = 3, place = "field" })
line.add("3L1", M .. "shaft_load.lua", { station = 3, place = "field", torque = "1 Nm" })
local function wire(ref, a, b) line.wire(ref, a, b, { section = "1.5 mm2", length = "1 m" }) end
wire("P1", "X0:L1", "Q0:1") wire("P2", "X0:L2", "Q0:3") wire("P3", "X0:L3", "Q0:5")
wire("P4", "Q0:2", "M1:U1") wire("P5", "Q0:4", "M1:V1") wire("P6", "Q0:6", "M1:W1") wire("P7", "PE:1", "M1:PE") wire("P8", "X0:PE", "PE:2")
line.join("M1:shaft", "3P1:shaft", "3G1:driver")
line.join("3G1:driven", "3L1:shaft")
line.join("3T1:S", "3P1:in")
line.join("3P1:out", "3V2:A")
line.join("3V2:B", "3Z1:P", "3V1:P", "MP5:P")
local hose, tube = H .. "oil_hose.lua", H .. "oil_tube.lua"
line.tube("HO1", "3V2:B", "3A:B", { kind = hose })
line.tube("R1", "3A:A", "3T1:R", { kind = tube })
line.tube("R2", "3Z1:T", "3T1:R", { kind = tube })
line.tube("R3", "3V1:T", "3T1:R", { kind = tube })
line.startup { { at = "0.2 s", set = "Q0.handle", value = 1 } }
line.energies {
  { id = "electrical", isolator = "Q0", verify = { { "Q0:2", "Q0:4" } } },
  { id = "hydraulic", isolator = "Q0", block = { "3A" }, release = { { "3Z1.isolator", 0 }, "3Z1.drain" }, verify = { "MP5:P", "3A:B" } },
  { id = "mechanical", isolator = "Q0", still = { "M1:shaft" } },
}
line.tests {
  { id = "manual", seconds = "2 s", measure = "height", unit = "m", name = { fr = "Outil en haut", en = "Tool up" },
    value = "3A.position", pass = "3A.position < 5 mm" },
}
return line
