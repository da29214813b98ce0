-- Folios of the line, in the order of the file: electrical, pneumatic, hydraulic, mechanical, layout.
depanne.api(1)

return function(line)
  local all = {}
  for _, trade in ipairs { "electrical", "pneumatic", "hydraulic", "mechanical", "layout" } do
    local list = depanne.include("lines/emmanchement/folios_" .. trade .. ".lua")
    if type(list) == "function" then list = list(line) end
    for _, folio in ipairs(list) do all[#all + 1] = folio end
  end
  return all
end
