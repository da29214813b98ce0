-- What the rigs of oil share: a line with a bench B1 on its tank, and its oil at 40 °C.
return function(id, bench)
  local line = depanne.line { id = id, name = { fr = "Banc " .. id, en = "Rig " .. id } }
  local given = { station = 1, place = "field" }
  for name, value in pairs(bench or {}) do given[name] = value end
  line.add("B1", "kinds/bench/oil_bench.lua", given)
  return line
end
