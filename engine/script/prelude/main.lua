-- The functions an author finds under depanne, and the work itself.

local API = 1

function make_api()
  return {
    api = function(version)
      if version ~= API then
        stop(here(), "this program has scenario API %d, not %s", API, tostring(version))
      end
    end,
    kind = define_kind, line = define_line, control = define_control, folio = define_folio, scene = define_scene,
    paper = define_paper, exercise = define_exercise,
  }
end

local place = nowhere()
local value, file = load_file(host.entry, place)
local top = { file = file, line = 1 }
local exercise, line = registered("exercise", value), registered("line", value)
if not exercise and not line then
  stop(top, "this file must end with: return depanne.exercise { ... }, or return line")
end
local scenario = exercise and compile_exercise(exercise) or compile_bare(line)
if host.mistake_count() == 0 then
  host.encode(scenario)
end
