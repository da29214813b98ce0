-- A tube with its two fittings.
depanne.api(1)

-- Sonic conductance of a tube [m3/(s·Pa)] from its bore and length [m]; 0.45 l/(s·bar) for 6x4 over
-- 2 m, 1.2 for 8x6 over 3 m. A very short one is limited by its fittings.
local function conductance(bore, length)
  local millimetres = bore * 1000
  local reach = length
  if reach < 0.1 then reach = 0.1 end
  local root = reach -- square root of the length, by Newton
  for _ = 1, 30 do root = 0.5 * (root + reach / root) end
  return 0.00994e-8 * millimetres * millimetres * millimetres / root
end

return depanne.kind {
  id = "tube", trade = "pneumatic",
  name = { fr = "Tube", en = "Tube" },
  flags = { "connection", "removable" },
  signals = { "flow", "leak_flow" },
  parameters = {
    outside = { unit = "m", default = "6 mm", min = 0.002, max = 0.1 },
    bore = { unit = "m", default = "4 mm", min = 0.001, max = 0.1 },
    length = { unit = "m", default = "2 m", min = 0.01, max = 100 },
    leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
  },
  laws = function(p)
    return {
      { "orifice", nodes = { "end0", "end1" }, conductance = conductance(p.bore, p.length), blocked = p.blocked,
        writes = { flow = "flow" } },
      { "leak", nodes = { "end1" }, conductance = p.leak, writes = { flow = "leak_flow" } },
    }
  end,
  senses = {
    { "look", fr = "Tube en place dans ses raccords", en = "Tube in place in its fittings" },
    { "listen", when = "leak_flow > 0.00025", fr = "Un sifflement net le long du tube", en = "A clear hiss along the tube", ambient = true },
    { "listen", when = "leak_flow > 0.00003", fr = "Un léger sifflement le long du tube", en = "A slight hiss along the tube" },
    { "listen", fr = "Aucun sifflement", en = "No hiss" },
    { "touch", when = "leak_flow > 0.0003", fr = "On sent l’air sortir près du raccord", en = "Air can be felt near the fitting" },
    { "touch", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    leaking = { name = { fr = "Tube percé", en = "Tube leaking" }, set = { leak = "0.05 l/(s·bar)" } },
    blocked = { name = { fr = "Tube plié", en = "Tube kinked" }, set = { blocked = 0.9 } },
  },
  replace_duration = "6 min",
}
