-- seconds: 5
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_proportional_valve")
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("X0", "kinds/electrical/mains_supply.lua")
add("PE", "kinds/electrical/earth_bar.lua")
add("G1", "kinds/electrical/psu_24v.lua")
line.wire("W1", "X0:L1", "G1:L", {})
line.wire("W2", "X0:N", "G1:N", {})
line.wire("W3", "G1:-", "PE:1", {})
add("DUT", "kinds/hydraulic/oil_proportional_valve.lua", { viscosity = "B1.viscosity" })
add("A1", "kinds/hydraulic/oil_cylinder.lua", { viscosity = "B1.viscosity" })
add("R1", "kinds/bench/volts.lua")
line.wire("W4", "G1:+", "DUT:L+", {})
line.wire("W5", "G1:-", "DUT:M", {})
line.wire("W6", "G1:-", "DUT:0V", {})
line.wire("W7", "R1:C", "DUT:C", {})
line.wire("W8", "G1:+", "R1:+", {})
line.wire("W9", "G1:-", "R1:-", {})
drain("DUT:T")
line.join("B1:P", "DUT:P")
line.join("DUT:A", "A1:A")
line.join("DUT:B", "A1:B")
line.startup { { at = "2 s", set = "R1.high", value = 1 }, { at = "3.2 s", set = "R1.high", value = 0 } }
return line
