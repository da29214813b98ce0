-- seconds: 60
depanne.api(1)
local line = depanne.line { id = "rig_compressor_set", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("DUT", P .. "compressor_set.lua", with { receiver = "5 l" })
line.add("L1", P .. "air_main.lua", with { volume = "1 l" })
line.add("Z1", P .. "silencer.lua", with { conductance = "0.08 l/(s·bar)" })
line.tube("T1", "DUT:1", "L1:1", { outside = "12 mm", bore = "8 mm", length = "1 m" })
line.tube("T2", "L1:2", "Z1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.startup {
  { at = "45 s", set = "DUT.switch", value = 0 },
}
return line
