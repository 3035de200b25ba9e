// The smallest Ink program, bundled as anyone would: what start-up is measured against.
import { render, Text } from "ink";

render(<Text>Hello, world</Text>);
