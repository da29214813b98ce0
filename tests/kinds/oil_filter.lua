-- seconds: 4
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_filter")
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
add("DUT", "kinds/hydraulic/oil_filter.lua", { viscosity = "B1.viscosity", temperature = "B1.warm" })
add("H1", "kinds/electrical/lamp.lua")
line.wire("W4", "G1:+", "DUT:1", {})
line.wire("W5", "DUT:2", "H1:A1", {})
line.wire("W6", "H1:A2", "G1:-", {})
add("U1", "kinds/bench/oil_user.lua", { flow = "40 l/min", volume = "100 ml" })
line.join("B1:P", "DUT:A")
line.join("DUT:B", "U1:P")
return line
