-- Folios of the line, in the order of the file.
depanne.api(1)

local all = {}
for _, trade in ipairs { "pneumatic", "hydraulic", "mechanical", "layout" } do
  for _, folio in ipairs(depanne.include("lines/emmanchement/folios_" .. trade .. ".lua")) do
    all[#all + 1] = folio
  end
end
return all
