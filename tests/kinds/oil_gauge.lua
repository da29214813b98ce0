-- seconds: 6
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_gauge")
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("DUT", "kinds/hydraulic/oil_gauge.lua")
add("U1", "kinds/bench/oil_user.lua", { flow = "3 l/min", volume = "100 ml" })
line.join("B1:P", "DUT:P", "U1:P")
line.startup { { at = "3 s", set = "U1.open", value = 0.3 } }
return line
