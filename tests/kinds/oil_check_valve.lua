-- seconds: 8
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_check_valve")
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("DUT", "kinds/hydraulic/oil_check_valve.lua")
add("U1", "kinds/bench/oil_user.lua", { flow = "0.5 l/min", volume = "100 ml" })
add("Z1", "kinds/bench/oil_user.lua", { flow = "0.02 l/min", volume = "2 l" })
line.join("B1:P", "DUT:A", "U1:P")
line.join("DUT:B", "Z1:P")
line.startup { { at = "3 s", set = "B1.run", value = 0 }, { at = "3 s", set = "Z1.open", value = 0 } }
return line
